package cn.tongxin.eventing;

/**
 * A document that carries its own outbox; its fields are named {@code version} and {@code outgoing}
 * in the database too.
 */
public interface Outboxed {

  /** The value of {@code _id}, which is also the key of every event of this aggregate. */
  Object id();

  /** Counts the saves, from 1; the guard against two writers. */
  long version();

  /** What is still to be sent. */
  Outgoing outgoing();
}
