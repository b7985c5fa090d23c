package org.medal.studio.project;

import java.nio.file.Path;

/**
 * A model that has been saved and can be taken away.
 *
 * @param folder as {@code medal predict} reads it; it does not change any more
 * @param mode {@code frozen} or {@code finetune}
 * @param labels how many it has learnt from
 */
public record TrainedModel(Path folder, String mode, int labels) {}
