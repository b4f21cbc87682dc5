/** New projects, each with a load test that gates its build. */
@NullMarked
package io.katydid.project;

import org.jspecify.annotations.NullMarked;
