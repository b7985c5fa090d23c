package org.medal.studio.project;

/**
 * Somebody who labels.
 *
 * @param id its number, never given twice
 * @param name its name, by which it logs in
 * @param active whether it may still log in and is served images
 */
public record Reader(long id, String name, Role role, boolean active) {}
