@NullMarked
package io.katydid.processor;

import org.jspecify.annotations.NullMarked;
