"""What has changed between two states of a framework: by thing, and by what it asks."""
