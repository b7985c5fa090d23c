package org.medal.datasets;

import java.util.List;

/**
 * One line of a CSV file.
 *
 * @param fields as they stand there
 * @param number where it starts in the file, from 1
 */
public record CsvLine(List<String> fields, long number) {}
