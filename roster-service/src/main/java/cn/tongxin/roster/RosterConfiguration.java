package cn.tongxin.roster;

import com.mongodb.MongoClientSettings;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.codecs.configuration.CodecRegistries;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What the features of this service share. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RosterConfiguration {

  @Bean
  MongoClientSettingsBuilderCustomizer areaCodesAsText() {
    return settings ->
        settings.codecRegistry(
            CodecRegistries.fromRegistries(
                CodecRegistries.fromCodecs(new MongoAreaCodes()),
                MongoClientSettings.getDefaultCodecRegistry()));
  }

  /** Ids that this service makes where nobody gives one. */
  @Bean
  Supplier<UUID> ids() {
    return UUID::randomUUID;
  }
}
