package cn.tongxin.eventing;

import java.util.UUID;

/**
 * A document that is saved in batches with others; its fields have these names in the database too.
 */
public interface Versioned {

  /** The value of {@code _id}. */
  Object id();

  /** Counts the saves, from 1; the guard against two writers. */
  long version();

  /** A fresh id of the attempt that wrote this version: tells two writers of one version apart. */
  UUID writer();
}
