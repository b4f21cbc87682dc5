package io.katydid.run;

/**
 * The place of a user of another engine that was lost.
 *
 * @param place which one it is, of all classes
 * @param userClass of the user
 * @param number by which it is owned
 * @param iterations how many its next user may begin
 */
record LostPlace(int place, int userClass, long number, long iterations) {}
