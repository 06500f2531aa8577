package cn.tongxin.stories;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** One county for all stories, because starting the platform takes most of their time. */
final class SharedCounty implements BeforeAllCallback {
  private static final int PORT_OFFSET = 21000;

  private County county;

  @Override
  public void beforeAll(ExtensionContext context) {
    county =
        context
            .getRoot()
            .getStore(Namespace.GLOBAL)
            .computeIfAbsent(County.class, _ -> opened(), County.class);
  }

  private static County opened() {
    try {
      return County.open(PORT_OFFSET);
    } catch (Exception e) {
      throw new IllegalStateException("the county cannot be opened", e);
    }
  }

  /** The county; it closes when all stories are told. */
  County county() {
    return county;
  }
}
