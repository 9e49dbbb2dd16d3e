export { GrantPage as GrantRoom } from "#slices/grant/ui/grant-page.tsx";
export { GrantsRegister as GrantsRoom } from "#slices/grant/ui/grants-register.tsx";
export { LetterForm as NewGrantRoom } from "#slices/grant/ui/letter-form.tsx";
export { RequestPage as ExemptionRequestRoom } from "#slices/grant/ui/request-page.tsx";
export { ShipForm as NewShipmentRoom } from "#slices/grant/ui/ship-form.tsx";
export { ShipmentPage as ShipmentRoom } from "#slices/grant/ui/shipment-page.tsx";
export { ShippingPage as ShippingRoom } from "#slices/grant/ui/shipping-page.tsx";
