package com.example;

import io.katydid.api.RunListener;

/** The listener of the example of the option. */
public final class Journal implements RunListener {}
