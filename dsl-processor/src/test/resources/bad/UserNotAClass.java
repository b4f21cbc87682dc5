package app;

import io.katydid.api.User;

@User
// KD001 at: interface AnInterface
interface AnInterface {}

@User
// KD001 at: enum AnEnum
enum AnEnum {
  ONE
}

@User
// KD001 at: @interface AnAnnotation
@interface AnAnnotation {}
