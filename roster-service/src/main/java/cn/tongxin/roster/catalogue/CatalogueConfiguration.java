package cn.tongxin.roster.catalogue;

import java.io.IOException;
import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** Reads the catalogue; a service with a wrong one does not start. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

  @Bean
  static Catalogue catalogue() throws IOException {
    MutablePropertySources sources = new MutablePropertySources();
    new YamlPropertySourceLoader()
        .load("catalogue", new ClassPathResource("data-catalogue.yml"))
        .forEach(sources::addLast);
    Binder binder = new Binder(ConfigurationPropertySources.from(sources));
    return new Catalogue(
        binder.bind("catalogue", Bindable.listOf(Datum.class)).orElse(List.of()),
        binder.bind("no-data", Bindable.listOf(String.class)).orElse(List.of()));
  }
}
