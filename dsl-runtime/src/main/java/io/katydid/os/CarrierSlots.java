package io.katydid.os;

/**
 * The slots of what there is one of for each carrier: threads take that of their number, so that
 * those that run at the same time seldom meet at one.
 */
public final class CarrierSlots {

  /** More would take more memory than they save time. */
  private static final int MOST = 16;

  private CarrierSlots() {}

  /** How many there are for this many carriers: one for each, up to a limit, and at least one. */
  public static int count(int carriers) {
    return Math.clamp(carriers, 1, MOST);
  }

  /**
   * That of the calling thread, of so many, counted from 0; where there is one, no thread is asked.
   */
  public static int own(int count) {
    return count == 1 ? 0 : (int) (Thread.currentThread().threadId() % count);
  }
}
