//! Findings in the forms that people and machines read, one file a form.
