"""One module a document: what its template sees, and the draft of it."""
