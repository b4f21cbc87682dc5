package io.katydid.provided;

import app.Registered;
import io.katydid.api.ProvidedBy;
import io.katydid.api.Provides;
import io.katydid.api.plan.Generated;

/**
 * By which compilers find {@link Registered.Words}.
 *
 * <p>Generated from {@link Provides}, which stands on it.
 */
@Generated("io.katydid.processor.UserProcessor")
@ProvidedBy(Registered.Words.class)
interface app_Registered_Words {
}
