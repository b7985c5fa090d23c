/**
 * Retina photographs made by procedure: the data of the demonstration, the tests and the
 * documentation. They look like fundus photographs and are none; nothing about eyes can be learnt
 * from them.
 */
@NullMarked
package org.medal.datasets.fundus;

import org.jspecify.annotations.NullMarked;
