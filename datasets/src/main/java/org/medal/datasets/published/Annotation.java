package org.medal.datasets.published;

import java.util.Optional;

/**
 * What a data set says of one image.
 *
 * @param image its file's name, with or without extension
 * @param label its class's name
 * @param group the patient or the lesion, where it is published
 * @param row where that stands
 */
record Annotation(String image, String label, Optional<String> group, TableRow row) {}
