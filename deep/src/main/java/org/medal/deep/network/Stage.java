package org.medal.deep.network;

/** A named layer whose output may be taken as features. */
record Stage(String name, Op op) {}
