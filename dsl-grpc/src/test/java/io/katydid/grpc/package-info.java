@NullMarked
package io.katydid.grpc;

import org.jspecify.annotations.NullMarked;
