package cn.tongxin.gateway;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator may set.
 *
 * @param services where each service is
 * @param perCaller requests that one caller may send to one resource in a second
 * @param streams event streams open at the same time
 */
@ConfigurationProperties("tongxin.gateway")
record GatewaySettings(Map<Neighbour, URI> services, int perCaller, int streams) {}
