/** See {@link com.fasterxml.jackson.core.PlantedParser}. */
package com.fasterxml.jackson.core;
