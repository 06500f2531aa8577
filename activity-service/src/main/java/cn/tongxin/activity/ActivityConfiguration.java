package cn.tongxin.activity;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What the features of this service share. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ActivityConfiguration {}
