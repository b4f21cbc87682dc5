package io.katydid.provided;

import app.Registered;
import io.katydid.api.ProvidedBy;
import io.katydid.api.Provides;
import io.katydid.api.plan.Generated;

/**
 * By which compilers find {@link Registered.Randoms}.
 *
 * <p>Generated from {@link Provides}, which stands on it.
 */
@Generated("io.katydid.processor.UserProcessor")
@ProvidedBy(Registered.Randoms.class)
interface app_Registered_Randoms {
}
