package cn.tongxin.activity.campaign;

import java.util.UUID;

/**
 * What is to be counted of a linked record when the campaign closes.
 *
 * @param counts whether the visit was made, the gathering held, the request answered
 * @param heads people at the sessions of a gathering, added up
 */
record Done(RecordKind kind, UUID id, boolean counts, int heads) {}
