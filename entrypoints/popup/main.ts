import { startPopup } from '../../src/extension/popup.tsx';

startPopup(document);
