/**
 * The contract between generated code and the runtime.
 *
 * <p>For each user class {@code Shopper} the processor writes {@code Shopper_Plan}, which
 * implements {@link io.katydid.api.plan.UserPlan}. Nothing here is meant to be written by hand.
 */
@NullMarked
package io.katydid.api.plan;

import org.jspecify.annotations.NullMarked;
