//! Whatever users write.
