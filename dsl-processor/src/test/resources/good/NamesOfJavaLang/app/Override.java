package app;

/** Is no annotation. */
class Override {}
