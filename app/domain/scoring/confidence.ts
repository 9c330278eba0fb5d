/** Under this confidence a verdict is shown as unsure: a person should look. */
export const UNSURE = 0.5;
