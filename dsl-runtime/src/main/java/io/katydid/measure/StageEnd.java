package io.katydid.measure;

/**
 * Where a stage of a run ended.
 *
 * @param slices how many slices the run had until then
 * @param users how many virtual users were running in it, on average over time
 */
public record StageEnd(int slices, double users) {}
