package cn.tongxin.serving;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tongxin.eventing.TestStore;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives a test of a whole service the {@link TestHttp} that leads to it, and fails it if the
 * service sent its database something that not every server understands.
 */
public final class WholeService implements ParameterResolver, AfterEachCallback {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == TestHttp.class;
  }

  @Override
  public TestHttp resolveParameter(ParameterContext parameter, ExtensionContext test) {
    ApplicationContext service = SpringExtension.getApplicationContext(test);
    return new TestHttp(
        service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }

  @Override
  public void afterEach(ExtensionContext test) {
    TestStore store = SpringExtension.getApplicationContext(test).getBean(TestStore.class);
    assertThat(store.watch().strange()).isEmpty();
  }
}
