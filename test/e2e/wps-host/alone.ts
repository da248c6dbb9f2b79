/** Stands in for WPS where a page of the add-in is opened by itself: gives it the application, and a test all that is behind it. */
import { createFakeWps } from '../../hosts/wps/fake/wps'

window.fakeWps = createFakeWps({}, window.wpsMembers)
Object.assign(window, { Application: window.fakeWps.application })
