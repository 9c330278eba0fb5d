import { createContext, useContext } from 'react';

const Context = createContext<string | undefined>(undefined);

/** The nonce of this answer's Content-Security-Policy; browsers hide it from scripts, so it is none there. */
export const NonceProvider = Context.Provider;
export const useNonce = () => useContext(Context);
