package org.medal.spark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** A test that starts Spark, which runs up to Java 23: its Hadoop asks for a security manager. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledForJreRange(
    max = JRE.JAVA_23,
    disabledReason = "This Spark's Hadoop needs methods that Java 24 took away")
@interface RunsSpark {}
