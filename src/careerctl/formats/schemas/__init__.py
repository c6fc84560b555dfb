"""JSON Schemas: by them editors know what belongs into a file, and programs what an output holds."""
