// The page is promised to work in Chrome 88, whose objects lack this; @noble/curves uses it.
Object.hasOwn ??= (object: object, key: PropertyKey) => Reflect.getOwnPropertyDescriptor(object, key) !== undefined
