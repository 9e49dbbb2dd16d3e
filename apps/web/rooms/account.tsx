export { AccountPage as AccountRoom } from "#slices/account/ui/account-page.tsx";
