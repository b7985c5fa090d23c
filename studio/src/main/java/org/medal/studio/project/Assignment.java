package org.medal.studio.project;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * An image given to a reader.
 *
 * @param id its number, never given twice
 * @param path the image's path, for people
 * @param round the ranking that asked for it; empty where none did
 * @param by the strategy or initial set that asked for it
 * @param entry the ranking's reasons; empty where no ranking asked for it
 * @param sequence how many images this reader was given before
 */
public record Assignment(
    long id,
    long reader,
    long image,
    String path,
    Purpose purpose,
    OptionalInt round,
    Optional<String> by,
    Optional<QueueEntry> entry,
    int sequence) {}
