package cn.tongxin.activity.visit;

import java.util.UUID;

/**
 * A need heard during a visit; it becomes a service request of the same id.
 *
 * @param id made by the client
 * @param kind what is asked for
 * @param summary in the recorder's words; private to this service
 */
public record Need(UUID id, NeedKind kind, String summary) {}
