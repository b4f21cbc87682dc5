package lombok;

/** Stands in for the annotation of Lombok, which is not on the processor path. */
public @interface RequiredArgsConstructor {}
