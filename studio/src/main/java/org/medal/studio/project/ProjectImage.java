package org.medal.studio.project;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * An image of the project as the store knows it.
 *
 * @param id its number, never given twice
 * @param path relative to the images' folder, with {@code /}
 * @param group what must not be split between test and training; the path where nothing is known
 * @param width in pixels, upright; empty until it has been scanned
 * @param hash its perceptual hash; empty until it has been scanned
 * @param reason why it is set aside, for people; empty while it takes part
 * @param duplicateOf the image it shows again
 * @param heldOut whether models are evaluated on it and never learn from it
 * @param consensus what its readers agree on, or what an adjudicator said
 * @param disputed whether its readers disagree and nobody has settled it
 * @param cannotJudge whether the verdict is that it cannot be judged
 * @param readings how many readers have answered, repeats and skips not counted
 */
public record ProjectImage(
    long id,
    String path,
    String group,
    OptionalInt width,
    OptionalInt height,
    OptionalLong hash,
    Standing standing,
    Optional<String> reason,
    OptionalLong duplicateOf,
    boolean heldOut,
    Optional<String> consensus,
    boolean disputed,
    boolean cannotJudge,
    boolean flagged,
    int readings) {}
