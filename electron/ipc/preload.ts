import { offerBridge } from './bridge';

offerBridge();
