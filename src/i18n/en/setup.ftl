# A new repository, and what CI needs.
