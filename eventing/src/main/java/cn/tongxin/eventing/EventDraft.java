package cn.tongxin.eventing;

/**
 * A fact in its published form, before it has a place in its aggregate's sequence.
 *
 * @param type CloudEvents type with its major version
 * @param data a record that Jackson writes as the payload
 */
public record EventDraft(String type, Object data) {}
