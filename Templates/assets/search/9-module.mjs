export const openIndex = globalThis.sitegenSearch.openIndex;
