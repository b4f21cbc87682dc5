package io.katydid.project;

/**
 * A file of a new project.
 *
 * @param path of it in the project, with slashes
 * @param template the name of the resource that its text is made from
 */
record ProjectFile(String path, String template) {}
