package cn.tongxin.eventing;

/**
 * A document that mirrors another service's aggregate as of one of its events; the field is named
 * {@code seq}.
 */
public interface Sequenced {

  /** The value of {@code _id}: the aggregate's id. */
  Object id();

  /** The number of the event that this state is from. */
  long seq();
}
