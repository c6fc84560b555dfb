"""From a result to a document: which headings, tables and sentences, in which order."""
