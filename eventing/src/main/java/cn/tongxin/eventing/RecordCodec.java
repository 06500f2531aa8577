package cn.tongxin.eventing;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** Writes and reads one type of record, component by component. */
final class RecordCodec<T> implements Codec<T> {
  private final Class<T> type;
  private final List<Component> components;
  private final Map<String, Integer> places = new HashMap<>();
  private final Constructor<T> constructor;

  RecordCodec(Class<T> type, CodecRegistry registry) {
    this.type = type;
    RecordComponent[] declared = type.getRecordComponents();
    this.components = Arrays.stream(declared).map(c -> component(type, c, registry)).toList();
    for (Component component : components) {
      places.put(component.name(), places.size());
    }
    try {
      this.constructor =
          type.getDeclaredConstructor(
              Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
    } catch (NoSuchMethodException e) {
      throw new CodecConfigurationException("no canonical constructor: " + type, e);
    }
  }

  private static Component component(Class<?> type, RecordComponent c, CodecRegistry registry) {
    Method accessor = c.getAccessor();
    accessor.setAccessible(true);
    return new Component(isId(type, c) ? "_id" : c.getName(), accessor, codec(c, registry));
  }

  private static boolean isId(Class<?> type, RecordComponent c) {
    try {
      return type.getDeclaredField(c.getName()).isAnnotationPresent(BsonId.class);
    } catch (NoSuchFieldException e) {
      throw new CodecConfigurationException("no field " + c.getName(), e);
    }
  }

  private static Codec<?> codec(RecordComponent c, CodecRegistry registry) {
    return c.getGenericType() instanceof ParameterizedType generic
        ? registry.get(c.getType(), List.of(generic.getActualTypeArguments()))
        : registry.get(boxed(c.getType()));
  }

  private static Class<?> boxed(Class<?> type) {
    return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
  }

  @Override
  public Class<T> getEncoderClass() {
    return type;
  }

  @Override
  public void encode(BsonWriter writer, T value, EncoderContext context) {
    writer.writeStartDocument();
    for (Component component : components) {
      component.write(writer, value);
    }
    writer.writeEndDocument();
  }

  @Override
  public T decode(BsonReader reader, DecoderContext context) {
    @Nullable Object[] values = new @Nullable Object[components.size()];
    reader.readStartDocument();
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      Integer place = places.get(reader.readName());
      if (place == null || reader.getCurrentBsonType() == BsonType.NULL) {
        reader.skipValue();
      } else {
        values[place] = components.get(place).codec().decode(reader, context);
      }
    }
    reader.readEndDocument();
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new CodecConfigurationException("cannot make a " + type.getSimpleName(), e);
    }
  }

  private record Component(String name, Method accessor, Codec<?> codec) {

    void write(BsonWriter writer, Object owner) {
      Object value = value(owner);
      if (value != null) {
        writer.writeName(name);
        write(writer, codec, value);
      }
    }

    private @Nullable Object value(Object owner) {
      try {
        return accessor.invoke(owner);
      } catch (ReflectiveOperationException e) {
        throw new CodecConfigurationException("cannot read " + name, e);
      }
    }

    private static <V> void write(BsonWriter writer, Codec<V> codec, Object value) {
      // The codec was asked for by the component's type.
      @SuppressWarnings("unchecked")
      V typed = (V) value;
      codec.encode(writer, typed, EncoderContext.builder().build());
    }
  }
}
