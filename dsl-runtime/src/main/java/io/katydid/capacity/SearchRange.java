package io.katydid.capacity;

/**
 * Where a capacity is searched for, and how closely.
 *
 * @param from the lowest arrival rate that is tried, per second; positive
 * @param to the highest; above the lowest
 * @param precision how near to each other the rates are to be that are found to pass and to fail,
 *     as their ratio; above 1
 * @param demanded the rate that is demanded, which is tried itself if that is undecided; 0 for none
 */
public record SearchRange(double from, double to, double precision, double demanded) {}
