package cn.tongxin.notification.channel;

import java.util.UUID;

/**
 * What is sent: no name, no festival, no reason.
 *
 * @param id of the delivery; whoever is sent the same note twice can tell by it
 */
public record Note(UUID id, String subject, String text) {}
