/** A class as a first source file has it: of no package. */
@SuppressWarnings("DefaultPackage")
final class Packageless {}
