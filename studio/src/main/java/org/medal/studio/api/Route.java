package org.medal.studio.api;

import io.javalin.http.HandlerType;

/**
 * A method and path that the server answers.
 *
 * @param path with parameters in braces
 */
record Route(HandlerType method, String path, Access access, Action action) {}
