/**
 * What a user of Katydid writes.
 *
 * <p>The shortest complete user class:
 *
 * <pre>{@code
 * @User(host = "http://localhost:8000")
 * @WaitTime(min = "10ms", max = "50ms")
 * class Visitor {
 *
 *   @Task
 *   void frontPage(Http http) {
 *     http.get("/");
 *   }
 * }
 * }</pre>
 *
 * <p>The annotations carry literals, and javac checks them. The interfaces are implemented by the
 * runtime and handed to constructors and methods of the user class as parameters. The grammars
 * ({@link io.katydid.api.Durations}, {@link io.katydid.api.Rate}, {@link io.katydid.api.Objective})
 * are the same at compile time and at run time.
 */
@NullMarked
package io.katydid.api;

import org.jspecify.annotations.NullMarked;
